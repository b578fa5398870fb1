import { expect, seededCases, signInAs, test } from "./fixtures";

test("client and counsel write to each other, and see what was read", async ({ browser }) => {
  const { real } = await seededCases();
  const question = `Is there anything to sign this week? ${Date.now()}`;
  const lead = await browser.newContext();
  await signInAs(lead, "client lead");
  const asking = await lead.newPage();
  await asking.goto(`/status/${real}/messages`);
  await asking.getByLabel("Write to your lawyers").fill(question);
  await asking.getByRole("button", { name: "Send" }).click();
  await expect(asking.getByText(question)).toBeVisible();

  const firm = await browser.newContext();
  await signInAs(firm, "attorney");
  const reading = await firm.newPage();
  const receipt = reading.waitForResponse((r) => r.url().includes("/messages/read") && r.ok());
  await reading.goto(`/cases/${real}/client/messages`);
  await expect(reading.getByText(question)).toBeVisible();
  await receipt;

  await asking.reload();
  await expect(asking.getByRole("listitem").filter({ hasText: question })).toContainText("read");
  await lead.close();
  await firm.close();
});
