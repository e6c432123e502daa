"""The terms of the Web Annotation vocabulary that the export uses, so that tests need not fetch the published context."""

OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
MOTIVATIONS = ["classifying", "commenting", "describing", "identifying", "linking", "tagging"]
TYPES = ["Annotation", "TextualBody", "SpecificResource", "TextPositionSelector", "TextQuoteSelector"]
COUNT = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
CONTEXT = {
    "id": "@id",
    "type": "@type",
    **{term: OA + term for term in (*MOTIVATIONS, *TYPES)},
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "total": {"@id": f"{AS}totalItems", "@type": COUNT},
    "first": {"@id": f"{AS}first", "@type": "@id"},
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "startIndex": {"@id": f"{AS}startIndex", "@type": COUNT},
    "body": {"@id": f"{OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"},
    "scope": {"@id": f"{OA}hasScope", "@type": "@id"},
    "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "exact": f"{OA}exact",
    "prefix": f"{OA}prefix",
    "suffix": f"{OA}suffix",
    "start": {"@id": f"{OA}start", "@type": COUNT},
    "end": {"@id": f"{OA}end", "@type": COUNT},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
}
