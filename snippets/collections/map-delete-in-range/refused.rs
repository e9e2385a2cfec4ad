use std::collections::HashMap;

// show
fn main() {
    let mut deadlines = HashMap::from([("a", 1), ("b", 9)]);
    for (token, deadline) in &deadlines {
        if *deadline < 5 {
            deadlines.remove(token);
        }
    }
}
// end
