/** The page in the place of the explorer where its files were never made; it holds nothing of the request. */
export const notMadePage = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Tổ Số API</title>
  </head>
  <body>
    <h1>Tổ Số API</h1>
    <p>Trình soạn truy vấn chưa được tạo trên máy chủ này. API vẫn trả lời tại <code>/graphql</code>. Người vận hành: chạy <code>npx -y pnpm@12 run generate</code> rồi khởi động lại.</p>
    <p lang="en">The query editor has not been made on this server. The API answers at <code>/graphql</code> all the same. Operators: run <code>npx -y pnpm@12 run generate</code>, then start again.</p>
  </body>
</html>
`;
