// SPDX-License-Identifier: MIT
// validate.cjs FILE…: reads each bundle and every resource in it with two validators, and holds it against rules that neither knows.
// validate.cjs --broken FILE: breaks a valid CarePlan nine ways; each must be caught by at least one of them.
// A line for each: "ok NAME", or "FAIL NAME" with what was found.
"use strict";

const fs = require("fs");
const path = require("path");
const { Fhir } = require("fhir");
const JsonSchema = require("@asymmetrik/fhir-json-schema-validator");
const fhirpath = require("fhirpath");
const r4 = require("fhirpath/fhir-context/r4");

const structure = new Fhir();
const schema = new JsonSchema();

const rules = {
  "cpl-3: detail and reference in one activity": "descendants().where(detail.exists() and reference.exists()).empty()",
  "a period that ends before it starts": "descendants().where(start.exists() and end.exists()).all(start.toString() <= end.toString())",
  "an action that follows one that is not there":
    "descendants().where(relatedAction.exists()).relatedAction.actionId.all($this in %resource.descendants().select(id))",
};

function byStructure(resource) {
  const found = structure.validate(resource, { errorOnUnexpected: true }).messages;
  return found.filter((m) => m.severity === "error" || m.severity === "fatal").map((m) => `fhir: ${m.location}: ${m.message}`);
}

function bySchema(resource) {
  return schema.validate(resource).map((e) => `schema: ${typeof e === "string" ? e : `${e.dataPath} ${e.message}`}`);
}

function byRules(resource) {
  return Object.keys(rules)
    .filter((name) => fhirpath.evaluate(resource, rules[name], { resource }, r4)[0] !== true)
    .map((name) => `fhirpath: ${name}`);
}

function faults(resource) {
  return [...byStructure(resource), ...bySchema(resource), ...byRules(resource)];
}

function faultsOfBundle(bundle) {
  if (bundle.resourceType !== "Bundle" || bundle.type !== "collection" || !bundle.entry || bundle.entry.length === 0) return ["not a collection with entries"];
  return [...faults(bundle), ...bundle.entry.flatMap((entry) => faults(entry.resource))];
}

const ways = {
  "intent missing": (plan) => delete plan.intent,
  "subject missing": (plan) => delete plan.subject,
  "status that is no code": (plan) => (plan.status = "planned"),
  "detail.status that is no code": (plan) => (plan.activity[0].detail.status = "planned"),
  "detail.status missing": (plan) => delete plan.activity[0].detail.status,
  "detail and reference": (plan) => (plan.activity[0].reference = { display: "a request" }),
  "a date that is none": (plan) => (plan.created = "2026-13-40"),
  "a key that is none": (plan) => (plan.needle = "1.5"),
  "a period that ends before it starts": (plan) => (plan.period = { start: "2026-12-08", end: "2026-12-07" }),
};

function report(name, found) {
  console.log(found.length === 0 ? `ok ${name}` : `FAIL ${name}: ${[...new Set(found)].slice(0, 5).join("; ")}`);
}

const files = process.argv.slice(2);
if (files[0] === "--broken") {
  const text = fs.readFileSync(files[1], "utf8");
  for (const [way, breakIt] of Object.entries(ways)) {
    const plan = JSON.parse(text).entry[0].resource;
    breakIt(plan);
    const tools = [...new Set(faults(plan).map((f) => f.split(":")[0]))];
    report(`broken, ${way}: caught by ${tools.join(" and ")}`, tools.length > 0 ? [] : ["nobody saw it"]);
  }
} else {
  for (const file of files) report(path.basename(file), faultsOfBundle(JSON.parse(fs.readFileSync(file, "utf8"))));
}
