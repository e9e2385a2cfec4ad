fn grade(points: u32) -> &'static str {
    if points > 90 {
        "A"
    } else if points > 75 {
        "B"
    } else if points > 90 {
        "C"
    } else {
        "D"
    }
}

fn main() {
    println!("{}", grade(80));
}
