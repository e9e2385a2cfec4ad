use std::io::BufRead;

// show
pub fn longest(input: impl BufRead) -> std::io::Result<usize> {
    let mut longest = 0;
    for line in input.lines() {
        longest = longest.max(line?.len());
    }
    Ok(longest)
}
// end
