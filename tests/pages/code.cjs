// SPDX-License-Identifier: MIT
// The QR code of a page is read by another program: from the screen by day and by night, and from both papers.
"use strict";

const path = require("path");
const { promisify } = require("util");
const run = promisify(require("child_process").execFile);
const { print, pictures } = require("./pdf.cjs");

async function reads(picture, wanted, where) {
  const { stdout } = await run("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture]).catch((error) => error);
  return `${stdout}`.trim() === wanted ? [] : [`${where}: the code reads "${`${stdout}`.trim()}"`];
}

async function code(tab, asked) {
  const url = asked.get("url");
  const at = (what) => path.join("printed", `${asked.name}-${what}`);
  const faults = [];
  for (const light of ["light", "dark"]) {
    await tab[light]();
    await tab.page.screenshot({ path: at(`${light}.png`), fullPage: true });
    faults.push(...(await reads(at(`${light}.png`), url, light)));
  }
  await tab.light();
  for (const paper of ["A4", "Letter"]) {
    await print(tab, at(`code-${paper}.pdf`), paper);
    const readings = await Promise.all((await pictures(at(`code-${paper}.pdf`))).map((picture) => reads(picture, url, paper)));
    if (readings.every((reading) => reading.length > 0)) faults.push(readings[0][0]);
  }
  return faults;
}

module.exports = { code };
