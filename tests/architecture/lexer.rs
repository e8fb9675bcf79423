//! Just enough of Rust's grammar to read its sources: tokens with lines, comments gone.

/// A piece of source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A name or keyword.
    Word(String),
    /// The content of a string literal, escapes as written.
    Text(String),
    /// `::`
    Colons,
    /// Any other sign, a character or a number.
    Sign(char),
}

/// A token and its line, counted from 1.
pub type Placed = (Token, usize);

/// The tokens of a source file.
pub fn tokens(source: &str) -> Vec<Placed> {
    let mut reader = Reader { chars: source.chars().collect(), at: 0, line: 1 };
    let mut found = Vec::new();
    while let Some(c) = reader.peek(0) {
        let line = reader.line;
        let token = match c {
            '/' if reader.peek(1) == Some('/') => {
                reader.skip_while(|c| c != '\n');
                None
            }
            '/' if reader.peek(1) == Some('*') => {
                reader.skip_block_comment();
                None
            }
            '"' => Some(Token::Text(reader.string())),
            '\'' => {
                reader.char_or_lifetime();
                Some(Token::Sign('\''))
            }
            c if c.is_alphabetic() || c == '_' => Some(reader.word_or_prefixed_string()),
            c if c.is_ascii_digit() => {
                reader.skip_while(|c| c.is_alphanumeric() || c == '_');
                Some(Token::Sign('0'))
            }
            ':' if reader.peek(1) == Some(':') => {
                reader.advance(2);
                Some(Token::Colons)
            }
            c => {
                reader.advance(1);
                (!c.is_whitespace()).then_some(Token::Sign(c))
            }
        };
        found.extend(token.map(|t| (t, line)));
    }
    found
}

struct Reader {
    chars: Vec<char>,
    at: usize,
    line: usize,
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn advance(&mut self, by: usize) {
        for _ in 0..by {
            if self.peek(0) == Some('\n') {
                self.line += 1;
            }
            self.at += 1;
        }
    }

    fn skip_while(&mut self, wanted: impl Fn(char) -> bool) -> String {
        let mut seen = String::new();
        while let Some(c) = self.peek(0).filter(|c| wanted(*c)) {
            seen.push(c);
            self.advance(1);
        }
        seen
    }

    fn skip_block_comment(&mut self) {
        let mut depth = 0;
        while let Some(c) = self.peek(0) {
            match (c, self.peek(1)) {
                ('/', Some('*')) => depth += 1,
                ('*', Some('/')) => depth -= 1,
                _ => {
                    self.advance(1);
                    continue;
                }
            }
            self.advance(2);
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) -> String {
        self.advance(1);
        let mut text = String::new();
        while let Some(c) = self.peek(0) {
            self.advance(1);
            match c {
                '"' => break,
                '\\' => {
                    text.push(c);
                    text.extend(self.peek(0));
                    self.advance(1);
                }
                c => text.push(c),
            }
        }
        text
    }

    fn raw_string(&mut self, hashes: usize) -> String {
        self.advance(hashes + 1);
        let mut text = String::new();
        while let Some(c) = self.peek(0) {
            if c == '"' && (1..=hashes).all(|n| self.peek(n) == Some('#')) {
                self.advance(hashes + 1);
                break;
            }
            text.push(c);
            self.advance(1);
        }
        text
    }

    fn char_or_lifetime(&mut self) {
        match (self.peek(1), self.peek(2)) {
            (Some('\\'), _) => {
                self.advance(3);
                self.skip_while(|c| c != '\'');
                self.advance(1);
            }
            (Some(_), Some('\'')) => self.advance(3),
            _ => {
                self.advance(1);
                self.skip_while(|c| c.is_alphanumeric() || c == '_');
            }
        }
    }

    fn word_or_prefixed_string(&mut self) -> Token {
        let word = self.skip_while(|c| c.is_alphanumeric() || c == '_');
        let hashes = (0..256).take_while(|n| self.peek(*n) == Some('#')).count();
        let quoted = self.peek(hashes) == Some('"');
        match word.as_str() {
            "r" | "br" | "cr" if quoted => Token::Text(self.raw_string(hashes)),
            "b" | "c" if quoted && hashes == 0 => Token::Text(self.string()),
            "b" if self.peek(0) == Some('\'') => {
                self.char_or_lifetime();
                Token::Sign('\'')
            }
            _ => Token::Word(word),
        }
    }
}

/// The tokens without what is compiled for tests alone.
pub fn without_tests(tokens: &[Placed]) -> Vec<Placed> {
    let mark: Vec<Token> = ["#", "[", "cfg", "(", "test", ")", "]"]
        .map(|t| if t.len() > 1 { Token::Word(t.to_owned()) } else { Token::Sign(t.chars().next().unwrap()) })
        .to_vec();
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let rest = &tokens[at..];
        if rest.len() >= mark.len() && rest.iter().zip(&mark).all(|((t, _), m)| t == m) {
            at += mark.len();
            at += item_length(&tokens[at..]);
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// How many tokens the item at the front has: up to its `;` or its closing brace.
fn item_length(tokens: &[Placed]) -> usize {
    let mut depth = 0_i32;
    for (n, (token, _)) in tokens.iter().enumerate() {
        match token {
            Token::Sign('{' | '(' | '[') => depth += 1,
            Token::Sign(')' | ']') => depth -= 1,
            Token::Sign('}') => {
                depth -= 1;
                if depth == 0 {
                    return n + 1;
                }
            }
            Token::Sign(';') if depth == 0 => return n + 1,
            _ => {}
        }
    }
    tokens.len()
}

/// A path as used somewhere: its segments, its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    pub segments: Vec<String>,
    pub line: usize,
    /// It stands in a `use`, so a single segment is a crate or module too.
    pub imported: bool,
}

/// Every path of the source, those in groups written out.
pub fn paths(tokens: &[Placed]) -> Vec<Path> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            // `use<'a>` in a type captures lifetimes and imports nothing.
            (Token::Word(w), _) if w == "use" && tokens.get(at + 1).is_none_or(|(t, _)| *t != Token::Sign('<')) => {
                at += 1;
                at += use_tree(&tokens[at..], &[], &mut found);
            }
            (Token::Word(_), line) => {
                let after_dot = at > 0 && tokens[at - 1].0 == Token::Sign('.');
                let (segments, length) = plain_path(&tokens[at..]);
                if !after_dot {
                    found.push(Path { segments, line: *line, imported: false });
                }
                at += length;
            }
            _ => at += 1,
        }
    }
    found
}

fn plain_path(tokens: &[Placed]) -> (Vec<String>, usize) {
    let mut segments = Vec::new();
    let mut length = 0;
    while let Some((Token::Word(w), _)) = tokens.get(length) {
        segments.push(w.clone());
        length += 1;
        match (tokens.get(length), tokens.get(length + 1)) {
            (Some((Token::Colons, _)), Some((Token::Word(_), _))) => length += 1,
            _ => break,
        }
    }
    (segments, length)
}

/// Reads one branch of a `use` up to `,`, `}` or `;`; gives back how many tokens it had.
fn use_tree(tokens: &[Placed], before: &[String], found: &mut Vec<Path>) -> usize {
    let mut segments = before.to_vec();
    let mut at = 0;
    while let Some((token, line)) = tokens.get(at) {
        match token {
            Token::Word(w) if w == "as" => at += 1,
            Token::Word(w) => segments.push(w.clone()),
            Token::Sign('*') => segments.push("*".to_owned()),
            Token::Sign('{') => {
                at += 1;
                while !matches!(tokens.get(at), None | Some((Token::Sign('}'), _))) {
                    at += use_tree(&tokens[at..], &segments, found);
                    if let Some((Token::Sign(','), _)) = tokens.get(at) {
                        at += 1;
                    }
                }
                return at + 1;
            }
            Token::Sign(',' | '}' | ';') => {
                found.push(Path { segments, line: *line, imported: true });
                return at;
            }
            _ => {}
        }
        at += 1;
    }
    at
}

/// Every function with a body: name, line, lines that carry code.
pub fn functions(tokens: &[Placed]) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    for (n, pair) in tokens.windows(2).enumerate() {
        let [(Token::Word(keyword), line), (Token::Word(name), _)] = pair else { continue };
        if keyword == "fn" {
            let rest = &tokens[n..];
            found.push((name.clone(), *line, lines(&rest[..item_length(rest)])));
        }
    }
    found
}

/// How many lines carry code.
pub fn lines(tokens: &[Placed]) -> usize {
    let mut all: Vec<usize> = tokens.iter().map(|(_, line)| *line).collect();
    all.dedup();
    all.len()
}
