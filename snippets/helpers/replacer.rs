/// Replaces several texts in one pass; of those that match at a place the first given wins.
#[derive(Clone, Debug, Default)]
struct GoReplacer {
    pairs: Vec<(String, String)>,
}

impl GoReplacer {
    fn new<S: AsRef<str>>(old_new: &[S]) -> Self {
        if old_new.len() % 2 == 1 {
            panic!("strings.NewReplacer: odd argument count");
        }
        let pairs = old_new
            .chunks(2)
            .map(|pair| (pair[0].as_ref().to_string(), pair[1].as_ref().to_string()));
        GoReplacer {
            pairs: pairs.collect(),
        }
    }

    fn replace(&self, s: &str) -> String {
        let mut result = String::with_capacity(s.len());
        let mut rest = s;
        let mut after_empty = false;
        loop {
            let found = self
                .pairs
                .iter()
                .find(|(old, _)| rest.starts_with(old) && !(after_empty && old.is_empty()));
            after_empty = found.is_some_and(|(old, _)| old.is_empty());
            if let Some((old, new)) = found {
                result.push_str(new);
                rest = &rest[old.len()..];
                if !old.is_empty() {
                    continue;
                }
            }
            if after_empty {
                continue;
            }
            let Some(c) = rest.chars().next() else {
                return result;
            };
            result.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
}
