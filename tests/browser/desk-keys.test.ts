import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { signInAsEditor } from "./desk-people.ts";
import { findViolations } from "./find-violations.ts";
import { serveDeskPortal } from "./serve-desk-portal.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const database = await openTestDatabase("dataset");
const portal = await serveDeskPortal(database);
// Keys are bound to a name, and a number is none.
const address = portal.address.replace("127.0.0.1", "localhost");

test("an editor adds a key of the device, signs in with it and without a mail, takes it off again, and then it opens nothing", async () => {
  const page = await signInAsEditor({ portal, database, open, address }, "khoa@example.org");
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  });
  const account = page.locator(".desk-account");
  await account.getByText("Chưa có khóa nào.").waitFor();
  await account.getByLabel("Tên của khóa").fill("máy ở cơ quan");
  await account.getByRole("button", { name: "Thêm khóa của thiết bị này" }).click();
  await page.getByText("Đã thêm khóa.").waitFor();
  await account.getByText(/^máy ở cơ quan \(thêm .+\)$/).waitFor();
  expect(await findViolations(page)).toEqual([]);
  expect(await database.prisma.passkey.findMany()).toMatchObject([{ name: "máy ở cơ quan", userId: "khoa@example.org" }]);
  expect((await device.send("WebAuthn.getCredentials", { authenticatorId })).credentials).toMatchObject([{ rpId: "localhost", isResidentCredential: true }]);

  const sessions = await database.prisma.session.findMany();
  await account.getByRole("button", { name: "Đăng xuất" }).click();
  await page.waitForURL("**/bao-so-lieu/dang-nhap/");
  expect(await database.prisma.session.count()).toBe(sessions.length - 1);
  await page.getByRole("button", { name: "Đăng nhập bằng khóa của thiết bị" }).click();
  await page.getByRole("heading", { name: "Đang chờ xem xét" }).waitFor();
  await account.getByText("Đang đăng nhập: khoa@example.org").waitFor();
  // Another session than the one that ended.
  expect(sessions.map(({ id }) => id)).not.toContain((await database.prisma.session.findFirstOrThrow()).id);

  await account.getByRole("button", { name: "Gỡ: máy ở cơ quan" }).click();
  await page.getByText("Đã gỡ khóa.").waitFor();
  await account.getByText("Chưa có khóa nào.").waitFor();
  expect(await database.prisma.passkey.count()).toBe(0);
  await account.getByRole("button", { name: "Đăng xuất" }).click();
  await page.waitForURL("**/bao-so-lieu/dang-nhap/");
  await page.getByRole("button", { name: "Đăng nhập bằng khóa của thiết bị" }).click();
  await page.getByText("Không nhận ra khóa này. Hãy dùng đường dẫn qua thư.").waitFor();
});

test("a key that the device does not give adds nothing and signs nobody in, and the page says so", async () => {
  const page = await signInAsEditor({ portal, database, open, address }, "khong-khoa@example.org");
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: false },
  });
  const account = page.locator(".desk-account");
  await account.getByRole("button", { name: "Thêm khóa của thiết bị này" }).click();
  await page.getByText("Chưa thêm khóa: thiết bị không làm xong").waitFor();
  expect(await database.prisma.passkey.count()).toBe(0);
});
