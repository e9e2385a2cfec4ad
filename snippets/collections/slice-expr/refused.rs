// show
fn main() {
    let mut numbers = vec![1, 2, 3];
    let head = &numbers[..2];
    numbers.push(4);
    println!("{head:?}");
}
// end
