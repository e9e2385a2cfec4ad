// show
pub fn status(code: u16) -> &'static str {
    match code {
        200 => "ok",
        301 | 302 => "moved",
        400..=499 => "your fault",
        _ => "other",
    }
}
// end
