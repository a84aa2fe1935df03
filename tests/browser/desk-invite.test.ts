import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { signInAsEditor, signInAsReporter } from "./desk-people.ts";
import { serveDeskPortal } from "./serve-desk-portal.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const database = await openTestDatabase("dataset");
const portal = await serveDeskPortal(database);

test("who invites somebody is offered the offices that are there, and the fields of a new one only where they choose it", async () => {
  await signInAsReporter({ portal, database, open }, "so@hagiang.example", "Sở Khoa học và Công nghệ Hà Giang");
  const page = await signInAsEditor({ portal, database, open }, "moi@example.org");
  await page.getByText("Mời một người").click();
  const office = page.getByLabel("Đơn vị", { exact: true });
  await office.getByRole("option", { name: "Sở Khoa học và Công nghệ Hà Giang" }).waitFor({ state: "attached" });
  expect(await office.locator("option:checked").innerText()).toBe("Sở Khoa học và Công nghệ Hà Giang");
  expect(await page.getByLabel("Tên đơn vị mới").count()).toBe(0);
  await office.selectOption("");
  await page.getByLabel("Tên đơn vị mới").waitFor();
  await office.selectOption({ label: "Sở Khoa học và Công nghệ Hà Giang" });
  await page.getByLabel("Tên đơn vị mới").waitFor({ state: "detached" });
  await page.getByLabel("Tên người được mời").fill("Lê Thị Chi");
  await page.getByLabel("Địa chỉ thư").fill("chi@hagiang.example");
  await page.getByRole("button", { name: "Gửi lời mời" }).click();
  await page.getByText("Đã gửi lời mời cho Lê Thị Chi").waitFor();
  expect(await database.prisma.user.findFirstOrThrow({ where: { email: "chi@hagiang.example" } })).toMatchObject({ officeId: "office of so@hagiang.example" });
  // The number of an address is no name, and keys are bound to one.
  await page.getByText(`Hãy mở trang bằng tên, như ${portal.address.replace("127.0.0.1", "localhost")}.`).waitFor();
  expect(await page.getByRole("button", { name: "Thêm khóa của thiết bị này" }).count()).toBe(0);
});
