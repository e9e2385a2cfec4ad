// show
pub fn bearer(header: &str) -> &str {
    let Some(token) = header.strip_prefix("Bearer ") else {
        return "";
    };
    token.trim()
}
// end
