use std::collections::HashSet;

// show
struct Point {
    x: f64,
    y: f64,
}

fn main() {
    let mut seen = HashSet::new();
    let point = Point { x: 0.0, y: 1.0 };
    println!("{} {}", point.x, point.y);
    seen.insert(point);
}
// end
