// SPDX-License-Identifier: MIT
// What a page is to say, from elsewhere than the page: the red flags and the sites from protocols/, a session from what `plan --json` prints.
"use strict";

const fs = require("fs");
const path = require("path");

const protocols = path.join(__dirname, "..", "..", "protocols");

// items FILE LIST: the tables of one list, each with its one-line texts.
function items(file, list) {
  const tables = fs.readFileSync(path.join(protocols, file), "utf8").split(/^(?=\[\[)/m).filter((table) => table.startsWith(`[[${list}]]`));
  return tables.map((table) => Object.fromEntries([...table.matchAll(/^([\w-]+) *= "(.*)"$/gm)].map(([, key, text]) => [key, text])));
}

const red_flags = () => items("signs.toml", "sign").map((sign) => sign.text);
const title_of = Object.fromEntries(items("sites.toml", "site").map((site) => [site.id, site.title]));

// in_words DAY: as it stands on an English page.
function in_words(day) {
  const at = new Date(`${day}T00:00Z`);
  const say = (part) => at.toLocaleDateString("en-GB", { ...part, timeZone: "UTC" });
  return `${say({ weekday: "long" })} ${at.getUTCDate()} ${say({ month: "long" })} ${at.getUTCFullYear()}`;
}

// session_of PLAN NUMBER: its reference, visit, day, the titles of its sites, and what it was planned by.
function session_of(plan, number) {
  const report = JSON.parse(fs.readFileSync(plan, "utf8"));
  const session = report.sessions[number - 1];
  const sites = [...new Set(session.treat.map((treat) => treat.split(":")[1]))];
  const protocols = report.generator.catalogue.slice("sha256:".length).slice(0, 12); // twelve digits tell two catalogues apart
  return { reference: report.case.ref, protocols, visit: `Visit ${number} of ${report.sessions.length}`, day: in_words(session.date), sites: sites.map((site) => title_of[site]) };
}

module.exports = { red_flags, session_of, title_of };
