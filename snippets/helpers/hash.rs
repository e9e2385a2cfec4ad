/// What is written to it is put through the digest when its sum is asked for.
#[derive(Clone)]
struct GoHash {
    bytes: Vec<u8>,
    digest: fn(&[u8]) -> Vec<u8>,
    block_size: i64,
}

impl GoHash {
    fn new(digest: fn(&[u8]) -> Vec<u8>, block_size: i64) -> Self {
        GoHash {
            bytes: Vec::new(),
            digest,
            block_size,
        }
    }

    /// The sum so far, behind what is given.
    fn sum(&self, before: &[u8]) -> Vec<u8> {
        [before, &(self.digest)(&self.bytes)].concat()
    }

    fn reset(&mut self) {
        self.bytes.clear();
    }
}

impl std::io::Write for GoHash {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
