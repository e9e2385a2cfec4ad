// show
fn main() {
    let n = 7;
    let pointer = &raw const n;
    println!("{}", *pointer);
}
// end
