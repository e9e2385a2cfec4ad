// show
fn status(code: u16) -> &'static str {
    match code {
        200 => "ok",
        301 | 302 => "moved",
    }
}
// end

fn main() {
    println!("{}", status(200));
}
