// show
fn largest<T>(values: &[T]) -> Option<&T> {
    let mut best = values.first()?;
    for value in values {
        if value > best {
            best = value;
        }
    }
    Some(best)
}
// end

fn main() {
    println!("{:?}", largest(&[1, 2]));
}
