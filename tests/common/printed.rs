//! PDF made on the spot, for what no program would print.

use zubda::{Article, FileFormat};

/// The article of a file, whatever it is; an error is one line.
pub(crate) fn read(file: &[u8]) -> Option<Article<'static>> {
    let article = Article::file(file, FileFormat::Pdf, 1 << 20);
    article.inspect_err(|error| assert!(!error.to_string().contains('\n'), "{error}")).ok()
}

/// A form for [`page`], which shows a word and itself.
pub(crate) const FORM: &str = "6 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 40>>stream\n\
    BT /F 10 Tf 50 200 Td (seven) Tj ET /X Do\nendstream endobj";

/// A file of one page that shows this, with further objects.
pub(crate) fn page(content: &str, objects: &str) -> Vec<u8> {
    let length = content.len();
    format!(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
         3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>endobj\n\
         4 0 obj<</Length {length}>>stream\n{content}\nendstream endobj\n\
         5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n\
         {objects}\ntrailer<</Root 1 0 R>>\n"
    )
    .into_bytes()
}
