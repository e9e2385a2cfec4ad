use std::iter::Sum;

// show
fn sum<T: Copy + Sum>(values: &[T]) -> T {
    values.iter().copied().sum()
}

fn main() {
    println!("{}", sum(&["a", "b"]));
}
// end
