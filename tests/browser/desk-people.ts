import type { Database } from "@toso/api/database";
import type { Page } from "playwright-core";
import type { DeskPortal } from "./serve-desk-portal.ts";
import type { Open } from "./use-browser.ts";

/** Where people of a test work: the portal with its desk, the database behind it, and the browser. */
export interface Desk {
  portal: DeskPortal;
  database: Database;
  open: Open;
  /** Where the browser finds the portal, if by another name than its own. */
  address?: string;
}

/** Adds an editor, as the command for it does, and signs in by the link of a mail. */
export async function signInAsEditor({ portal, database, open, address = portal.address }: Desk, email: string): Promise<Page> {
  await database.prisma.user.create({ data: { id: email, role: "editor", name: "Trần Thị Bình", email } });
  const page = await open("/bao-so-lieu/dang-nhap/", { baseURL: address });
  await signInByMail({ portal, address }, page, email);
  await page.getByRole("heading", { name: "Đang chờ xem xét" }).waitFor();
  return page;
}

/** Asks for a link on the page for signing in. */
export async function askForLink(page: Page, email: string): Promise<void> {
  await page.getByLabel("Địa chỉ thư đã được mời").fill(email);
  await page.getByRole("button", { name: "Gửi đường dẫn đăng nhập" }).click();
  await page.getByText("Nếu địa chỉ này đã được mời").waitFor();
}

/** Asks for a link on the page for signing in, and follows it. */
export async function signInByMail({ portal, address = portal.address }: Pick<Desk, "portal" | "address">, page: Page, email: string): Promise<void> {
  await askForLink(page, email);
  await page.goto((await portal.linkTo(email, "/bao-so-lieu/dang-nhap/?token=")).replace(portal.address, address));
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

/** Adds an office for Hà Giang with somebody who hands in for it, and signs them in by the link of a mail. */
export async function signInAsReporter({ portal, database, open }: Desk, email: string, office: string): Promise<Page> {
  const { id } = await database.prisma.office.create({ data: { id: `office of ${email}`, name: office, areas: { create: [{ scheme: "VN63", code: "02" }] } } });
  await database.prisma.user.create({ data: { id: email, role: "reporter", name: "Nguyễn Văn An", email, officeId: id } });
  const page = await open("/bao-so-lieu/dang-nhap/", { baseURL: portal.address, acceptDownloads: true });
  await signInByMail({ portal }, page, email);
  await page.getByRole("heading", { name: "Báo số liệu mới" }).waitFor();
  return page;
}
