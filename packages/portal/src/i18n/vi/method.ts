import type { Section, SectionName } from "../../views/method/section.ts";
import { leadExample, present } from "./method-present.ts";

const sections: Record<SectionName, Section> = {
  teams: {
    heading: "Tổ công nghệ số cộng đồng là gì",
    body: () => [
      "Từ năm 2022, các địa phương lập tổ công nghệ số cộng đồng ở xã, phường, thị trấn và ở thôn, bản, ấp, tổ dân phố. Thành viên tổ đến từng nhà, hướng dẫn người dân sử dụng công nghệ số.",
      "Việc hướng dẫn xoay quanh năm kỹ năng số cơ bản: sử dụng dịch vụ công trực tuyến; mua sắm trực tuyến; thanh toán trực tuyến; tự bảo vệ mình trên không gian mạng; sử dụng nền tảng số khác tùy đặc thù địa phương (VNeID, sổ sức khỏe điện tử, học trực tuyến…).",
    ],
  },
  counted: {
    heading: "Trang này thống kê những gì",
    body: () => [
      {
        list: [
          "Tổ và thành viên: số tổ, số tổ cấp xã, số tổ cấp thôn, số thành viên, số thành viên được tập huấn.",
          "Độ phủ: số xã và tỷ lệ xã, thôn có tổ; ở cấp quốc gia còn có số tỉnh đã lập tổ, số tỉnh phủ hết các xã và số tỉnh đã tập huấn.",
          "Kỹ năng của người dân: các chỉ tiêu xếp theo năm kỹ năng.",
          "Chỉ tiêu nền tảng: mức độ tiếp cận Internet, điện thoại và kỹ năng công nghệ thông tin nói chung, làm nền cho cả năm kỹ năng.",
          "Dân số trung bình, chỉ dùng làm mẫu số khi tính tỷ lệ.",
        ],
      },
      "Các chỉ tiêu kỹ năng cho biết người dân ở một nơi đang dùng gì. Chúng không đo kết quả công việc của các tổ.",
    ],
  },
  collected: {
    heading: "Số liệu được thu thập ra sao",
    body: (facts) => [
      `Chưa có bảng thống kê chính thức nào công bố số tổ của tất cả các tỉnh. Vì vậy, số liệu về tổ được tìm từng tỉnh một trên cổng thông tin của cơ quan nhà nước và trên báo chí. Bản phát hành ${facts.version} có ${facts.figureCount} số liệu từ ${facts.sourceCount} nguồn.`,
      `Đã tìm thấy số tổ của ${facts.provincesWithTeams} và số thành viên của ${facts.provincesWithMembers} trong ${facts.provinceCount} tỉnh, thành phố. Tỉnh không có số liệu được ghi là “chưa tìm thấy số liệu đã công bố”. Điều đó không có nghĩa là tỉnh không có tổ: theo số liệu quốc gia tháng 6/2023, tỉnh nào cũng đã lập tổ.`,
      "Số liệu điều tra của cơ quan thống kê quốc gia và của PAPI được lấy từ bảng công bố cho các tỉnh. Đây là điều tra mẫu, nên mức tăng giảm nhỏ giữa hai năm có thể chỉ do sai số chọn mẫu.",
      {
        terms: [
          { term: "Nguồn chính thức", meaning: "cơ quan nhà nước hoặc đơn vị thực hiện cuộc điều tra." },
          { term: "Báo chí", meaning: "báo, đài, hãng thông tấn dẫn số liệu của địa phương." },
          { term: "Bản sao", meaning: "bài viết được chép lại ở trang khác với nơi đăng đầu tiên, dùng khi không mở được bản gốc." },
        ],
      },
    ],
  },
  period: {
    heading: "Thời điểm của số liệu",
    body: () => [
      "Mỗi số liệu có một kỳ: năm, tháng hoặc ngày mà số liệu phản ánh. Khi cần so trước sau, một năm được tính là ngày cuối năm, một tháng là ngày cuối tháng, nhưng không muộn hơn ngày nguồn được công bố và ngày của bản số liệu. Kỳ do người tổng hợp ước tính thì tính là ngày đầu kỳ.",
      {
        terms: [
          { term: "Nguồn nêu rõ", meaning: "nguồn ghi thời điểm của số liệu." },
          { term: "Ngày đăng", meaning: "nguồn không ghi thời điểm; lấy ngày đăng của nguồn." },
          { term: "Ước định", meaning: "nguồn không ghi cả hai; người tổng hợp xác định từ nội dung bài." },
        ],
      },
      "Trên cùng một bản đồ có số liệu của nhiều năm khác nhau. Vì thế số liệu nào cũng đi kèm thời điểm.",
    ],
  },
  qualifier: {
    heading: "Số chính xác và số làm tròn",
    body: () => [
      "Nhiều nguồn chỉ viết “hơn 1.680 tổ” hoặc “gần 5.000 tổ”. Con số được giữ nguyên cùng cách viết của nguồn: chính xác, khoảng, hơn, gần. Số làm tròn không bị đổi thành số chính xác, và một tỷ lệ tính từ số làm tròn cũng mang theo dấu đó.",
    ],
  },
  status: {
    heading: "Mã tình trạng số liệu",
    body: () => [
      "Mã lấy từ danh mục CL_OBS_STATUS của chuẩn SDMX. Số liệu mã A không có dấu; các mã khác luôn có dấu kèm chữ.",
      {
        terms: [
          { term: "A", meaning: "bình thường." },
          {
            term: "D",
            meaning: "định nghĩa khác với định nghĩa của chỉ tiêu, ví dụ chỉ đếm tổ cấp thôn, chỉ đếm giai đoạn thí điểm, hoặc đếm theo mô hình Tổ Đề án 06.",
          },
          { term: "E", meaning: "ước tính." },
          { term: "P", meaning: "sơ bộ, có thể được cơ quan công bố điều chỉnh." },
          { term: "U", meaning: "độ tin cậy thấp: đọc từ bản sao chép của nguồn gốc." },
          { term: "O", meaning: "chưa tìm thấy số liệu đã công bố. Không phải là 0." },
          { term: "M", meaning: "không áp dụng cho địa bàn này, ví dụ “số tỉnh đã lập tổ” của một tỉnh." },
        ],
      },
    ],
  },
  headline: {
    heading: "Khi có nhiều số liệu, số nào được hiển thị",
    body: () => [
      "Một tỉnh có thể có nhiều số liệu cho cùng một chỉ tiêu. Số liệu chính, tức số hiện trên bản đồ và trong bảng, được chọn lần lượt theo các bước sau; bước sau chỉ dùng khi bước trước chưa phân định được.",
      {
        steps: [
          "Thời điểm mới nhất (tính như trên), không muộn hơn thời điểm được hỏi.",
          "Thời điểm nguồn nêu rõ trước ngày đăng, ngày đăng trước kỳ ước tính.",
          "Nguồn chính thức trước báo chí, báo chí trước bản sao.",
          "Số chính xác trước số làm tròn (khoảng, hơn, gần).",
          "Số do nguồn nêu trước số cộng từ các phần của cùng một nguồn.",
          "Mã nguồn nhỏ hơn.",
        ],
      },
      "Ví dụ: báo viết về một tỉnh mà không ghi thời điểm, người tổng hợp ước tính là “năm 2026”; cơ quan của tỉnh công bố số liệu “tháng 9/2026”. Kỳ ước tính được tính là ngày 01/01/2026, nên số của cơ quan được hiển thị.",
      "Quy tắc này áp dụng từ bản 3.0.0. Các bản trước giữ quy tắc của thời điểm phát hành (một kỳ luôn tính là ngày cuối, không xét cách xác định thời điểm), để con số đã trích dẫn không thay đổi.",
      "Các số liệu còn lại không bị bỏ: trang của tỉnh liệt kê tất cả.",
    ],
  },
  present,
  breaks: {
    heading: "Số đếm giảm mà độ phủ không giảm, và số được nhắc lại",
    body: () => [
      "Ngày 01/07/2025, 63 tỉnh, thành phố sắp xếp lại thành 34 và không còn cấp huyện; trong năm 2026, khoảng 90.000 thôn, tổ dân phố được sắp xếp lại. Qua hai mốc này, số tổ có thể giảm hoặc tăng mà điều người dân nhận được không đổi. Tử số của một bên mốc không bao giờ được chia cho mẫu số của bên kia.",
      "Báo chí nhắc lại số đếm cả nước của tháng 6/2023 đến tận năm 2025. Số nhắc lại không phải là số liệu của ngày đăng, nên không có trong dữ liệu.",
      "Chỉ số PAPI và chỉ số chuyển đổi số (DTI) được đọc từ bản sao, đã đối chiếu với thứ hạng chính thức. DTI năm 2024 theo bộ chỉ số mới nên không so với các năm trước.",
    ],
  },
  disagreement: {
    heading: "Khi các nguồn không khớp",
    body: () => [
      "Nếu hai nguồn cho hai giá trị khác nhau tại cùng một thời điểm, số liệu chính vẫn được chọn theo quy tắc trên, kèm dấu “các nguồn không khớp”, khoảng từ giá trị thấp nhất đến cao nhất và danh sách các nguồn. Nếu chênh lệch chỉ do cách làm tròn (ví dụ “hơn 1.680” và 1.684), dấu sẽ nói rõ như vậy. Các giá trị không bao giờ được lấy trung bình.",
    ],
  },
  comparable: {
    heading: "Chỉ tiêu so sánh được và không so sánh được",
    body: () => [
      "Một số chỉ tiêu được các nguồn tính trên những mẫu số khác nhau. Ví dụ, tỷ lệ kích hoạt VNeID có nơi tính trên người trưởng thành, có nơi tính trên tổng dân số, có nơi tính trên số tài khoản đã cấp. Những chỉ tiêu này được hiển thị cho từng tỉnh, không tô màu trên bản đồ, không xếp thứ tự, không so với vùng hay cả nước.",
      "PAPI đổi phương pháp trong năm 2020/21 đối với chỉ số tiếp cận cổng điện tử. Biểu đồ ngắt tại đó; không đọc giá trị trước và sau như một chuỗi.",
    ],
  },
  rates: {
    heading: "Tỷ lệ do trang này tính",
    body: () => [
      {
        terms: [
          { term: "Số tổ trên 10.000 dân", meaning: "số tổ chia cho dân số trung bình, nhân 10.000." },
          { term: "Số thành viên tổ trên 100 dân", meaning: "số thành viên chia cho dân số trung bình, nhân 100." },
          { term: "Số thành viên bình quân một tổ", meaning: "số thành viên chia cho số tổ." },
          { term: "Số tổ bình quân một đơn vị cấp xã", meaning: "số tổ chia cho số đơn vị hành chính cấp xã tại thời điểm tháng 4/2023." },
        ],
      },
      "Dân số lấy theo năm của tử số. Nếu năm đó không có số dân thì lấy năm gần nhất trước đó; nếu trước đó cũng không có thì lấy năm sớm nhất sau đó.",
      "Xã, phường cả nước đã được sắp xếp lại cùng với tỉnh từ ngày 01/07/2025. Vì vậy, số tổ bình quân một đơn vị cấp xã không được tính cho số tổ có thời điểm sau ngày 30/06/2025.",
      "Tỷ lệ nào cũng ghi tử số, mẫu số, thời điểm của cả hai và khoảng cách giữa hai thời điểm. Tỷ lệ của một vùng hay một tỉnh mới được tính lại từ tử số và mẫu số, không lấy trung bình các tỷ lệ.",
    ],
  },
  compare: {
    heading: "So một tỉnh với các tỉnh tương đồng",
    body: () => [
      "Một tỉnh được đặt cạnh những tỉnh giống mình về một mặt, kèm lý do bằng số: cùng vùng kinh tế - xã hội; dân số hoặc mật độ dân số chênh nhau không quá 1,5 lần; tỷ lệ hộ có Internet chênh nhau không quá 5 điểm phần trăm; hoặc có ranh giới chung. Không có tỉnh nào đủ gần thì nói là không có. Nhóm tương đồng không đổi trong một bản phát hành.",
      "Mốc so sánh là trung vị của nhóm. “Tương đương” nghĩa là cách trung vị không quá 1,4826 lần độ lệch tuyệt đối trung vị (MAD) của nhóm và không dưới một đơn vị của chữ số cuối; vượt quá về phía trên là “cao hơn”, về phía dưới là “thấp hơn”. Nhóm có dưới ba tỉnh có số liệu thì không nhận định.",
      "Thứ hạng chỉ được nêu kèm bối cảnh: trong bao nhiêu tỉnh có số liệu, bằng bao nhiêu tỉnh khác. Tỉnh chưa có số liệu không có thứ hạng. Số liệu khác thời điểm, khác định nghĩa, không thống nhất giữa các nguồn luôn kèm lưu ý; chỉ tiêu có mẫu số khác nhau tùy theo nguồn không bao giờ được so sánh.",
      "Ranh giới chung được tính từ bản đồ tỷ lệ 1:10 triệu, nên hai tỉnh cách nhau một cửa sông rộng không được tính là giáp ranh.",
    ],
  },
  targets: {
    heading: "Mục tiêu chính thức và phần còn thiếu",
    body: () => [
      "Mục tiêu của Quyết định số 411/QĐ-TTg chỉ được đặt cạnh chỉ tiêu có cùng mẫu số. Mục tiêu không có chỉ tiêu nào cùng mẫu số thì ghi rõ lý do và không so với số nào.",
      "Khoảng cách tính bằng điểm phần trăm; khi mẫu số được công bố thì tính thêm bằng số người. Muốn đạt một mức cần thêm bao nhiêu thành viên hay bao nhiêu người là phép tính số học từ tử số và mẫu số, có ghi công thức, không phải dự báo.",
    ],
  },
  reconciliation: {
    heading: "Đối chiếu với số liệu quốc gia",
    body: (facts) => [
      `Với chỉ tiêu cộng được, tổng số liệu chính của các tỉnh được đặt cạnh số liệu quốc gia có thời điểm gần nhất, kèm số tỉnh có trong tổng. Hiện tổng số tổ của ${facts.provincesWithTeams} tỉnh có số liệu là ${facts.reconciled.sum}, số liệu quốc gia là ${facts.reconciled.national}, bằng ${facts.reconciled.share}.`,
      "Phép đối chiếu cho biết bản đồ đã phủ được bao nhiêu phần cả nước. Do các tỉnh có thời điểm khác nhau, tổng này không phải là một số liệu quốc gia mới.",
    ],
  },
  boundaries: {
    heading: "63 tỉnh và 34 tỉnh",
    body: (facts) => [
      "Từ ngày 01/07/2025, theo Nghị quyết số 202/2025/QH15, 63 tỉnh, thành phố được sắp xếp thành 34. Mười một tỉnh, thành phố giữ nguyên. Bản đồ và bảng mặc định dùng 63 tỉnh vì hầu hết số liệu được công bố theo địa bàn đó; mã và địa chỉ cũ luôn dùng được.",
      "Mã của hai hệ thống trùng nhau một phần: 48 là Đà Nẵng cũ và cũng là Đà Nẵng mới. Vì vậy một mã chỉ có nghĩa khi đi cùng hệ thống của nó.",
      `Số tổ tăng sau sáp nhập không nhất thiết là có thêm tổ: ${facts.merged.name} có ${facts.merged.before}, rồi ${facts.merged.after} sau khi hợp nhất với ${facts.merged.neighbour}. Số liệu sau sáp nhập luôn được trình bày riêng.`,
      "Số liệu đã công bố của tỉnh mới được dùng khi có. Nếu không có, một số đếm chỉ được cộng khi mọi tỉnh cũ hợp thành đều có số liệu; nếu thiếu thì ghi rõ mấy tỉnh đã có. Vùng kinh tế - xã hội chỉ áp dụng cho 63 tỉnh, vì nhiều tỉnh mới nằm trên hai vùng.",
      "Cơ quan thống kê vẫn công bố bảng năm 2025 theo 63 tỉnh, nên một số liệu sau ngày 30/06/2025 của tỉnh cũ không phải là lỗi.",
    ],
  },
  map: {
    heading: "Bản đồ được vẽ thế nào",
    body: () => [
      {
        list: [
          "Tỷ lệ và chỉ số được tô màu theo bậc; các bậc cố định trong một bản phát hành và giống nhau ở mọi nơi.",
          "Số đếm (số tổ, số thành viên) là hình tròn có diện tích theo giá trị, vì tô màu số đếm sẽ làm tỉnh lớn trông nổi trội.",
          "Nền gạch chéo là chưa tìm thấy số liệu đã công bố. Số liệu sơ bộ, định nghĩa khác, độ tin cậy thấp và nguồn không khớp có dấu riêng.",
          "Chỉ tiêu không so sánh được không bao giờ được tô màu.",
        ],
      },
      "Ranh giới 63 tỉnh lấy từ Natural Earth tỷ lệ 1:10 triệu, phù hợp để xem tổng quan, không dùng cho mục đích pháp lý. Dữ liệu này thiếu hai quần đảo; bản đồ thể hiện huyện đảo Hoàng Sa (thành phố Đà Nẵng) và huyện đảo Trường Sa (tỉnh Khánh Hòa) trong khung riêng có ghi tên.",
      "Ranh giới 34 tỉnh có được bằng cách bỏ các đường giữa những tỉnh cũ đã hợp nhất, nên hai bản đồ trùng khít nhau. Trên bản đồ 34 tỉnh, số do tỉnh mới công bố được dùng trước, sau đó là tổng của mọi tỉnh cũ hợp thành, có ghi dấu; các bậc màu là các bậc đã công bố, giống bản đồ 63 tỉnh.",
    ],
  },
  releases: {
    heading: "Bản phát hành và đính chính",
    body: (facts) => [
      `Số liệu chỉ thay đổi khi có bản phát hành mới. Trang này được dựng từ bản ${facts.version}, ngày ${facts.releaseDate}. Bản đã phát hành không bị sửa: một đính chính là một bản mới, và bản cũ vẫn đọc lại được qua API. Vì vậy số liệu đã trích dẫn không đổi phía sau bài viết.`,
      "Tuổi của số liệu được tính bằng tháng, từ ngày cuối của kỳ đến ngày phát hành.",
      "Khi báo lỗi, xin nêu tên tỉnh, chỉ tiêu, thời điểm và đường dẫn đến nguồn cho thấy giá trị đúng.",
    ],
  },
  licence: {
    heading: "Giấy phép và trích dẫn",
    body: (facts) => [
      "Phần mềm theo giấy phép MIT. Dữ liệu tổng hợp theo giấy phép CC BY 4.0: được dùng lại tự do khi ghi nguồn. Quyền đối với từng nguồn thuộc về nơi công bố. Ranh giới Natural Earth thuộc phạm vi công cộng.",
      `Khi dùng lại, xin ghi giá trị, thời điểm, nguồn gốc và bản phát hành, ví dụ: “… tổ, tháng 6/2022, theo nguồn gốc; tổng hợp bởi Tổ Số, bản ${facts.version}”.`,
    ],
  },
  absent: {
    heading: "Những gì chưa có",
    body: () => [
      {
        list: [
          "Kỹ năng tự bảo vệ mình trên không gian mạng: số liệu đã công bố là thiệt hại, việc trình báo và việc dạy trẻ em. Chưa tìm thấy số liệu nào về chính kỹ năng của người dân, ở cấp quốc gia cũng như cấp tỉnh; không lấy số liệu khác thay thế.",
          "Bộ tiêu chí quốc gia đánh giá hoạt động của tổ: đã được công bố là sẽ xây dựng, nhưng chưa tìm thấy văn bản ban hành.",
          "Danh sách tỉnh được khen thưởng ở cấp quốc gia về hoạt động của tổ: chưa tìm thấy.",
        ],
      },
      "Trang này không chấm điểm hay xếp hạng các tỉnh theo trọng số tự đặt. Bộ tiêu chí mẫu chỉ là ví dụ để thử cách chấm, được ghi rõ là không chính thức và không dùng để xếp hạng.",
    ],
  },
};

export const method = {
  title: "Phương pháp",
  description: "Tổ Số thống kê gì, số liệu lấy từ đâu, chọn số nào khi có nhiều nguồn, và những gì chưa có.",
  lead: "Trang này giải thích từng con số được tìm, chọn, tính và trình bày ra sao.",
  contents: "Nội dung",
  sections,
  leadExample,
  example: {
    heading: (province: string, period: string) => `Ví dụ thật: số tổ của ${province}, ${period}`,
    chosen: "Số liệu chính",
    notChosen: "Không chọn",
    explanation: (chosen: string, chosenSource: string, other: string, otherSource: string, published: string) =>
      `Hai số liệu cùng kỳ, nhưng bước 1 đã phân định. Nguồn ${otherSource} (“${other}”) được công bố ${published}, trước khi kỳ kết thúc, nên số liệu của nguồn này được tính ở ngày đó. Nguồn ${chosenSource} không rõ ngày công bố, nên số liệu ${chosen} được tính ở ngày cuối kỳ và được chọn. Hai nguồn không mâu thuẫn, chênh lệch chỉ do làm tròn.`,
    tableCaption: "Các số liệu được xét",
    value: "Giá trị",
    period: "Thời điểm",
    source: "Nguồn",
    result: "Kết quả",
  },
};
