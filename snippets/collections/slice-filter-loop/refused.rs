// show
fn main() {
    let mut values = vec![1, 2, 3];
    for value in &values {
        if *value > 1 {
            values.push(*value);
        }
    }
    println!("{values:?}");
}
// end
