// show
fn workers(text: &str) -> usize {
    let n: usize = text.parse::<usize>();
    n
}
// end

fn main() {
    workers("4");
}
