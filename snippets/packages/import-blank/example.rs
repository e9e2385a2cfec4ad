use std::collections::HashMap;

// show
type Decoder = fn(&[u8]) -> Option<usize>;

pub fn decoders() -> HashMap<&'static str, Decoder> {
    HashMap::from([("png", png as Decoder)])
}

fn png(data: &[u8]) -> Option<usize> {
    data.starts_with(b"\x89PNG").then_some(data.len())
}
// end
