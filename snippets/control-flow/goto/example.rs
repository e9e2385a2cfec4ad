// show
pub fn send(mut attempt: impl FnMut() -> bool) -> bool {
    (0..3).any(|_| attempt())
}

pub fn parse(text: &str) -> u32 {
    'value: {
        let Some((_, tail)) = text.split_once('=') else {
            break 'value 0;
        };
        tail.trim().parse().unwrap_or(0)
    }
}
// end
