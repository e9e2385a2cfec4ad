enum Shape {
    Circle { r: f64 },
    Square(f64),
}

// show
fn area(shape: &Shape) -> f64 {
    match shape {
        Shape::Square(side) => side * side,
    }
}
// end

fn main() {
    println!(
        "{} {}",
        area(&Shape::Square(1.0)),
        area(&Shape::Circle { r: 1.0 })
    );
}
