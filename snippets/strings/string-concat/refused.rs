// show
fn join(a: &str, b: &str) -> String {
    a + b
}
// end

fn main() {
    join("a", "b");
}
