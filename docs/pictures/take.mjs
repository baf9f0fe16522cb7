// SPDX-License-Identifier: Apache-2.0
// Takes the three pictures of README.md: node docs/pictures/take.mjs (the release build must
// be there). Everybody and everything in them is invented.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { chromium } from "../../web-client/node_modules/playwright-core/index.mjs";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const PORT = process.env.PORT || "9471";
const COLOURS = 64;
const NEAR = 120; // squared distance below which two colours count as one

/** Who comes to the desk: language, topic, first message, and what is said next by whom. */
const PEOPLE = [
  { language: "bg", topic: "letter", first: "Здравейте, кандидатствам за продавач-консултант и не зная как да започна мотивационното писмо.",
    talk: [["staff", "Добър ден. Започнете с това защо избирате точно този магазин. Едно изречение стига."],
      ["seeker", "Живея наблизо и често пазарувам там. Може ли така?"]] },
  { language: "da", topic: "cv", first: "Hej. Jeg har været hjemme med mine børn i fire år. Hvad skriver jeg om den tid?",
    talk: [["staff", "Hej. Skriv det, som det er: 2022 til 2026, hjemme med to børn. Det behøver ingen forklaring."]] },
  { language: "en", topic: "cv", first: "Hello. I worked in a warehouse for six years, but I have never written a CV.", phone: true,
    talk: [["staff", "Hello. Six years is a lot. Which machines did you work with?"],
      ["seeker", "A reach truck, and the scanner for incoming goods. I also trained two new colleagues."],
      ["staff", "Good, that belongs at the top. Try this line: “Warehouse operative, 2020 to 2026: reach truck, goods in, trained two colleagues.”"],
      ["seeker", "That sounds better than I would have written it. Where do I put my forklift licence?"]] },
  { language: "bg", topic: "application", first: "Обявата иска препоръки. Мога ли да посоча само една?", talk: null },
  { language: "en", topic: "other", first: "Can I bring my CV on a USB stick and print it at your place?", talk: null },
];

async function startService(data) {
  const words = ["run", "--json", "--preset", "release", "--port", PORT, "--data", data, "--", "--library", "Riverside Library"];
  const child = spawn(fileURLToPath(new URL("../../dev", import.meta.url)), words,
    { env: { ...process.env, DEV_BUILT: "1" }, stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  for await (const chunk of child.stdout) {
    text += chunk;
    if (text.includes("\n")) break;
  }
  const service = JSON.parse(text.slice(0, text.indexOf("\n")));
  return { ...service, child, account: (login) => service.accounts.find((one) => one.login === login) };
}

async function signIn(page, url, account) {
  await page.goto(url + "?language=en");
  await page.locator("input[name=login], #login").first().fill(account.login);
  await page.locator("input[type=password]").first().fill(account.password);
  await page.locator("form button[type=submit]").first().click();
}

async function arrive(browser, service, person) {
  const options = person.phone ? { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true } : {};
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: person.language, ...options });
  const page = await context.newPage();
  await page.goto(`${service.seeker}?language=${person.language}`);
  await page.locator(`input[name=topic][value=${person.topic}]`).check();
  await page.locator("#first-words").fill(person.first);
  await page.locator("#first button[type=submit]").click();
  await page.locator("#words").waitFor();
  await page.getByText(person.first).waitFor();
  return page;
}

async function say(page, field, text) {
  await page.locator(field).fill(text);
  await page.locator(field).locator("xpath=ancestor::form").locator("button[type=submit]").click();
  await page.waitForTimeout(250);
}

/** The pixels of a PNG, four bytes each; the browser is the one that can read it. */
async function pixelsOf(page, png) {
  const { width, height, base64 } = await page.evaluate(async (source) => {
    const bitmap = await createImageBitmap(await (await fetch("data:image/png;base64," + source)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    let binary = "";
    for (let at = 0; at < data.length; at += 32768) binary += String.fromCharCode(...data.subarray(at, at + 32768));
    return { width: bitmap.width, height: bitmap.height, base64: btoa(binary) };
  }, png.toString("base64"));
  return { width, height, data: Buffer.from(base64, "base64") };
}

/** The commonest colours, and for each colour the nearest of them. */
function palette(data) {
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) || 0) + 1);
  }
  const colours = [];
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (colours.length < COLOURS && colours.every((one) => distance(one, colour) > NEAR)) colours.push(colour);
  }
  const places = new Map([...counts.keys()].map((colour) => [colour, colours.reduce((best, one, place) =>
    (distance(one, colour) < distance(colours[best], colour) ? place : best), 0)]));
  return { colours, places };
}

function distance(one, other) {
  return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
}

/** A PNG with a palette, a quarter of the bytes (PNG specification, 3rd edition, 11.2). */
function indexed({ width, height, data }) {
  const { colours, places } = palette(data);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = places.get(data.readUIntBE((y * width + x) * 4, 3));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.concat(colours.map((colour) => Buffer.from([colour >> 16, (colour >> 8) & 255, colour & 255])));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("PLTE", table), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type, bytes) {
  const body = Buffer.concat([Buffer.from(type), bytes]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(bytes.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

async function picture(page, name) {
  const png = await page.screenshot();
  const blank = await (await page.context().browser().newContext()).newPage();
  writeFileSync(join(FOLDER, name), indexed(await pixelsOf(blank, png)));
}

async function take(browser, service) {
  const wide = { ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 }, locale: "en-GB" };
  const desk = await (await browser.newContext(wide)).newPage();
  await signIn(desk, service.desk, service.account("maria"));
  await desk.locator(".duty").waitFor();
  await desk.getByRole("button", { name: "Go on duty" }).click();
  await desk.getByRole("button", { name: "Yes, go on duty" }).click(); // the ring
  await desk.getByText("You are on duty.").waitFor();

  const pages = [];
  for (const person of PEOPLE) {
    const page = await arrive(browser, service, person);
    pages.push(page);
    if (!person.talk) continue;
    await desk.getByRole("button", { name: /^Take/ }).first().click();
    await desk.locator("#answer").waitFor();
    for (const [side, text] of person.talk) {
      if (side === "staff") await say(desk, "#answer", text);
      else await say(page, "#words", text);
      await desk.waitForTimeout(500);
    }
  }
  const phone = pages[PEOPLE.findIndex((person) => person.phone)];
  await phone.waitForTimeout(500);
  await phone.evaluate(() => document.activeElement.blur());
  await picture(phone, "seeker.png");
  await desk.locator("#answer").fill("Right under the work experience: a line “Licences”");
  await desk.waitForTimeout(800);
  await picture(desk, "desk.png");

  const audit = await (await browser.newContext(wide)).newPage();
  const admin = await (await browser.newContext(wide)).newPage();
  await signIn(admin, service.admin, service.account("ada"));
  await admin.getByRole("button", { name: "Add an account" }).click();
  await admin.locator("input[name=login]").fill("petya");
  await admin.locator("input[name=name]").fill("Petya");
  await admin.getByRole("button", { name: "Suggest one" }).click();
  await admin.getByRole("button", { name: "Add", exact: true }).click();
  await admin.getByText("petya has an account now.").waitFor();
  await signIn(audit, service.admin, { login: "ole", password: "not the password" });
  await audit.waitForTimeout(1000);
  await signIn(audit, service.admin, service.account("ole"));
  await audit.getByRole("button", { name: "Open conversation 2" }).click();
  await audit.locator("#why").fill("Complaint 2026/114: the person asks what was agreed.");
  await audit.getByRole("button", { name: "Record and open" }).click();
  await audit.locator("#transcript-title").waitFor();
  await audit.getByRole("link", { name: "Audit list" }).click();
  await audit.getByText("Complaint 2026/114").waitFor();
  await audit.setViewportSize({ width: 1280, height: 560 });
  await picture(audit, "admin.png");
}

const data = mkdtempSync(join(tmpdir(), "cvdesk-pictures-"));
const service = await startService(data);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  await take(browser, service);
} finally {
  await browser.close();
  service.child.kill("SIGTERM");
  await once(service.child, "exit");
  rmSync(data, { recursive: true, force: true });
}
