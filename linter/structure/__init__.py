"""From blocks to what they are: header, addressees, outline, signature … Facts, no judgement."""
