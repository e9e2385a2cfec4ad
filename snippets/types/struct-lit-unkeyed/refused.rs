struct Point(i64, i64);

// show
fn main() {
    let point = Point(1, 2, 3);
    println!("{} {}", point.0, point.1);
}
// end
