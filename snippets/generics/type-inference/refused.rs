// show
fn main() {
    let squares = (1..4).map(|n| n * n).collect();
    println!("{}", std::mem::size_of_val(&squares));
}
// end
