use std::io::BufRead;

// show
fn lines(input: impl BufRead) -> Vec<String> {
    let mut lines = Vec::new();
    for line in input.lines() {
        let text: String = line;
        lines.push(text);
    }
    lines
}
// end

fn main() {
    lines(std::io::stdin().lock());
}
