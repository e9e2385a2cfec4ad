// show
fn next(c: char) -> char {
    c + 1
}
// end

fn main() {
    println!("{}", next('a'));
}
