// SPDX-License-Identifier: MIT
// What html-validate finds in a page, by its recommended rules.
"use strict";

const { HtmlValidate, StaticConfigLoader } = require("html-validate");

const rules = {
  "long-title": "off", // it is for lists of search results, and no page of ours is in one: a title names the sheet, the visit and its day
};

const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:recommended"], rules }));

// faults TEXT: a line for each.
function faults(text) {
  const found = validator.validateStringSync(text).results.flatMap((result) => result.messages);
  return found.map((m) => `${m.ruleId}, line ${m.line}: ${m.message}`);
}

module.exports = { faults };
