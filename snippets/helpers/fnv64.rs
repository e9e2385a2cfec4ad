/// FNV-1 or FNV-1a of 64 bits: a writer that keeps a sum.
#[derive(Clone, Debug)]
struct GoFnv64 {
    state: u64,
    xor_first: bool,
}

impl GoFnv64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

    fn new(xor_first: bool) -> Self {
        GoFnv64 {
            state: Self::BASIS,
            xor_first,
        }
    }

    fn reset(&mut self) {
        self.state = Self::BASIS;
    }

    fn sum(&self) -> u64 {
        self.state
    }
}

impl std::io::Write for GoFnv64 {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        for byte in bytes {
            if self.xor_first {
                self.state = (self.state ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
            } else {
                self.state = self.state.wrapping_mul(0x0000_0100_0000_01b3) ^ u64::from(*byte);
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
