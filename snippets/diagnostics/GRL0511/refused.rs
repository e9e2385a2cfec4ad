// show
enum Shape {
    Circle { radius: f64 },
    Square { side: f64 },
    Point,
}

fn area(shape: Shape) -> f64 {
    match shape {
        Shape::Circle { radius } => radius * radius,
        Shape::Square { side } => side * side,
    }
}
// end

fn main() {
    let shapes = [Shape::Circle { radius: 1.0 }, Shape::Square { side: 1.0 }];
    for shape in shapes.into_iter().chain([Shape::Point]) {
        area(shape);
    }
}
