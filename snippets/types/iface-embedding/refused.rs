use std::io::Write;

// show
trait Conn: Write {
    fn name(&self) -> &str;
}

struct Dummy;

impl Conn for Dummy {
    fn name(&self) -> &str {
        "dummy"
    }
}
// end

fn main() {
    println!("{}", Dummy.name());
}
