pub fn grade(score: u32) -> &'static str {
    // show
    match score {
        90.. => "A",
        75.. => "B",
        _ => "C",
    }
    // end
}

// show
pub fn side(x: f64, y: f64) -> &'static str {
    if x < y {
        "below"
    } else if x > y {
        "above"
    } else {
        "on the line"
    }
}
// end
