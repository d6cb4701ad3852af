import type { Page } from '@playwright/test';

/** The scale at which Lectern shows a page, in CSS pixels a point. */
export async function sheetScale(page: Page, pageIndex: number): Promise<number> {
  const scale = await page.locator(`[data-page-index="${pageIndex}"]`).getAttribute('data-scale');
  return Number(scale);
}
