// show
fn bearer(header: &str) -> &str {
    let Some(token) = header.strip_prefix("Bearer ") else {
        println!("no token");
    };
    token.trim()
}
// end

fn main() {
    bearer("Bearer x");
}
