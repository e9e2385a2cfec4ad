use std::collections::HashMap;

// show
fn double(scores: &mut HashMap<&str, u32>) -> u32 {
    if let Some(score) = scores.get("ada") {
        scores.insert("twice", score * 2);
        return *score;
    }
    0
}
// end

fn main() {
    double(&mut HashMap::new());
}
