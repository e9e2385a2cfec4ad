// show
enum Shape {
    Circle(f64),
    Square(f64),
    Triangle(f64, f64),
}

fn area(shape: &Shape) -> f64 {
    match shape {
        Shape::Circle(radius) => 3.14 * radius * radius,
        Shape::Square(side) => side * side,
    }
}
// end

fn main() {
    for shape in [
        Shape::Circle(1.0),
        Shape::Square(1.0),
        Shape::Triangle(1.0, 2.0),
    ] {
        println!("{}", area(&shape));
    }
}
