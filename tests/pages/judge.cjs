// SPDX-License-Identifier: MIT
// judge.cjs ASKED: opens every page in one browser and holds it against what was asked of it.
// A line of ASKED names, with tabs between: a file, the checks, and KEY=VALUE… for them; `fails=WORDS` says that the page is broken, and the
// checks must complain of it in those words. A line for each check: "ok PAGE: CHECK", or "FAIL PAGE: CHECK" with what was found.
"use strict";

const fs = require("fs");
const path = require("path");
const { Tab, launch } = require("./tab.cjs");

const checks = { ...require("./screen.cjs"), ...require("./paper.cjs"), ...require("./client.cjs"), ...require("./map.cjs"), ...require("./code.cjs") };
const at_once = 2; // as many tabs as CI has cores

function read_line(line) {
  const [file, names, ...pairs] = line.split("\t");
  const values = pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]);
  const all = (key) => values.filter(([k]) => k === key).map(([, value]) => value);
  return { file, name: path.basename(file, ".html"), names: names.split(" "), all, get: (key) => all(key)[0] };
}

async function complaints_of(name, tab, asked) {
  try {
    return await checks[name](tab, asked);
  } catch (error) {
    return [`${error.message}`.split("\n")[0]];
  }
}

function tell(asked, name, complaints) {
  const wanted = asked.get("fails");
  const good = wanted === undefined ? complaints.length === 0 : complaints.some((complaint) => complaint.includes(wanted));
  const found = wanted === undefined ? complaints : [`nobody complained of "${wanted}"`, ...complaints];
  console.log(`${good ? "ok" : "FAIL"} ${asked.name}: ${name}${good ? "" : `: ${found.slice(0, 4).join("; ").replace(/\s+/g, " ")}`}`);
}

async function judge(tab, asked) {
  if (!fs.existsSync(asked.file)) return console.log(`FAIL ${asked.name}: there is no such page: ${fs.readFileSync(asked.get("said"), "utf8").split("\n")[0]}`);
  await tab.show(asked.file);
  for (const name of asked.names) tell(asked, name, await complaints_of(name, tab, asked));
}

async function main() {
  const waiting = fs.readFileSync(process.argv[2], "utf8").trimEnd().split("\n").map(read_line);
  const browser = await launch();
  const work = async () => {
    const tab = await Tab.of(browser);
    for (let asked = waiting.shift(); asked; asked = waiting.shift()) await judge(tab, asked);
  };
  await Promise.all(Array.from({ length: at_once }, work));
  await browser.close();
}

main().catch((error) => {
  console.log(`FAIL the browser: ${error.message}`);
  process.exitCode = 1;
});
