// show
pub fn kind(c: char) -> &'static str {
    match c {
        '+' | '-' | '*' | '/' => "operator",
        ' ' | '\t' | '\n' => "space",
        'a'..='z' | 'A'..='Z' => "letter",
        _ => "other",
    }
}
// end
