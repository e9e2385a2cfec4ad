// show
fn main() {
    let mut values = vec![2.5, 1.0];
    values.sort();
    println!("{values:?}");
}
// end
