use std::fmt::Display;
use std::io::Write;

// show
fn name(out: &dyn Write) -> String {
    let shown = out as &dyn Display;
    shown.to_string()
}
// end

fn main() {
    println!("{}", name(&Vec::new()));
}
