// SPDX-License-Identifier: MIT
// On the screen: the page is quiet, its markup is valid, everyone can read it by day and by night, and it fits every screen.
"use strict";

const fs = require("fs");
const axe = require("axe-core").source;
const markup = require("./markup.cjs");

const widths = [360, 768, 1280];
const contrast = ["color-contrast", "color-contrast-enhanced"]; // the second asks for 7:1

// What axe says of the page: all its rules, or those that are named. What it cannot decide is a fault too, save the contrast within a
// drawing, of which it does not see the ground; and the rule on hidden content, which asks of any to be looked at.
function run_axe(rules) {
  const enabled = Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: true }]));
  const options = rules ? { runOnly: { type: "rule", values: rules } } : { rules: enabled };
  const undecided = (node) => !node.element.closest("svg");
  const say = (found, node) => `${found.id}: ${node.html.slice(0, 90)}`;
  return axe.run(document, { ...options, resultTypes: ["violations", "incomplete"], elementRef: true }).then((result) => [
    ...result.violations.flatMap((found) => found.nodes.map((node) => say(found, node))),
    ...result.incomplete.filter((found) => found.id !== "hidden-content").flatMap((found) => found.nodes.filter(undecided).map((node) => `undecided ${say(found, node)}`)),
  ]);
}

// How far the page reaches past the window, in pixels.
function overhang() {
  return document.documentElement.scrollWidth - window.innerWidth;
}

// The size of the smallest text outside a drawing, in points.
function smallest_text() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const sizes = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && !parent.closest("svg")) sizes.push(parseFloat(getComputedStyle(parent).fontSize));
  }
  return Math.round(Math.min(...sizes) * 7.5) / 10;
}

// No text of a client's sheet is smaller than 12 points, in large print 18.
async function sized(tab, asked) {
  const least = asked.get("print") === "large" ? 18 : 12;
  const size = await tab.page.evaluate(smallest_text);
  return size < least ? [`text of ${size} points, where the least is ${least}`] : [];
}

async function quiet(tab) {
  return tab.noise;
}

async function valid(_, asked) {
  return markup.faults(fs.readFileSync(asked.file, "utf8"));
}

// Brings axe into the page, once.
async function with_axe(tab) {
  if (!(await tab.page.evaluate(() => "axe" in window))) await tab.page.evaluate(axe);
}

async function accessible(tab) {
  await with_axe(tab);
  return tab.page.evaluate(run_axe);
}

async function accessible_at_night(tab) {
  await with_axe(tab);
  await tab.dark();
  const paper = await tab.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const faults = await tab.page.evaluate(run_axe, contrast);
  await tab.light();
  return paper === "rgb(255, 255, 255)" ? ["dark mode is not dark", ...faults] : faults;
}

async function fits(tab) {
  const faults = [];
  for (const width of widths) {
    await tab.page.setViewport({ width, height: 900 });
    const over = await tab.page.evaluate(overhang);
    if (over > 0) faults.push(`${over} pixels too wide for ${width}`);
  }
  return faults;
}

module.exports = { quiet, sized, valid, accessible, "accessible-at-night": accessible_at_night, fits };
