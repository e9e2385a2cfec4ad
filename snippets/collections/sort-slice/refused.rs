// show
fn main() {
    let mut values = vec![3, 1, 2];
    values.sort_by(|a, b| a < b);
    println!("{values:?}");
}
// end
