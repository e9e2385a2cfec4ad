struct Point {
    x: i64,
}

// show
fn main() {
    let (a, b) = (Point { x: 1 }, Point { x: 1 });
    println!("{} {}", a.x, a == b);
}
// end
